import pytest

from egcc_portal import embedded


@pytest.fixture(scope="session", autouse=True)
def servers():
    """The suite's PostgreSQL and Valkey, where the environment names no others."""
    with embedded.servers():
        yield
