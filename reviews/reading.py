"""How long a text takes to read."""

import re

from django.utils.translation import ngettext

# English prose, read in silence: Brysbaert, "How many words do we read per minute?", Journal of Memory and Language
# 109 (2019).
WORDS_A_MINUTE = 238
# Scripts without spaces are counted in characters: Trauzettel-Klosinski and Dietz, "Standardized assessment of reading
# performance", Investigative Ophthalmology & Visual Science 53 (2012); for Thai, Lao, Burmese and Khmer the mean of all
# the languages there.
CHINESE_A_MINUTE, JAPANESE_A_MINUTE, LETTERS_A_MINUTE = 255, 357, 863

TAG = re.compile(r"<[^>]*>")
KANA = re.compile("[\u3040-\u30ff]")
SIGNS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
LETTERS = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


def minutes(html: str) -> int:
    text, signs = SIGNS.subn(" ", TAG.sub(" ", html))
    words, letters = LETTERS.subn(" ", text)
    signs_a_minute = JAPANESE_A_MINUTE if KANA.search(html) else CHINESE_A_MINUTE
    spaced = len(words.split()) / WORDS_A_MINUTE
    return max(1, round(spaced + signs / signs_a_minute + letters / LETTERS_A_MINUTE))


def reading_time(html: str) -> str:
    number = minutes(html)
    return ngettext("%(minutes)s-minute read", "%(minutes)s-minute read", number) % {"minutes": number}
