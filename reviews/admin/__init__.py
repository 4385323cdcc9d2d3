from . import critics, moderation, stories, themes  # noqa: F401
