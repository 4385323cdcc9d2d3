from tests.newsroom.conftest import editor, signed_in  # noqa: F401
