"""Feeds: `topics` say which stories, `items` make each entry once, and three formats write them for `views`.

Addresses begin as SITE_URL does, whatever host was asked. An entry's id holds neither host nor slug.
"""
