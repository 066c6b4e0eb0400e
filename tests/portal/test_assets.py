"""Static files: their addresses hold a sum, and are worked out once."""

from egcc_portal.assets import Assets


def test_an_address_is_worked_out_once(tmp_path, settings):
    settings.DEBUG = False
    assets = Assets(location=tmp_path, base_url="/static/")
    assets.hashed_files = {"a.css": "a.0123456789ab.css"}
    assert assets.url("a.css") == "/static/a.0123456789ab.css"
    assets.hashed_files = {}
    assert assets.url("a.css") == "/static/a.0123456789ab.css"
