import re

NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def for_xml(text):
    """Without the characters that no XML may hold."""
    return NOT_IN_XML.sub("", text)
