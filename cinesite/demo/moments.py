"""When a story that waits for an embargo appears."""

from datetime import timedelta

# As soon as the festival lets us.
ONCE_FREE = "once free"
AFTER_EMBARGO = timedelta(hours=1)
