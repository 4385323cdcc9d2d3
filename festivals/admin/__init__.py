from . import editions, events, festivals  # noqa: F401
