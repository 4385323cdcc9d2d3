"""The stories by their keys. Their text lies in `texts/stories`; moments are given, or count from that of loading."""

from . import conversations, festival_stories, films_seen_again

STORIES = films_seen_again.STORIES | conversations.STORIES | festival_stories.STORIES

# Who signs in, and as which critic, where it is somebody who writes.
ACCOUNTS = {"Critic": "ottilie", "Editor": "noor", "Moderator": None, "Publisher": None}
