import pytest


@pytest.fixture(autouse=True)
def english(viewer, partner):
    """The browsers of these tests ask for English."""
    for browser in (viewer, partner):
        browser.defaults["HTTP_ACCEPT_LANGUAGE"] = "en"
