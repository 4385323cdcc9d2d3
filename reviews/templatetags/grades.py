from decimal import Decimal

from django import template
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from masthead.grades import Grade, Scale

register = template.Library()


@register.inclusion_tag("components/grade.html")
def grade(grade):
    """The mark as lists show it, with its words for whoever hears the page."""
    return marked(grade)


@register.inclusion_tag("reviews/_verdict.html")
def verdict(grade):
    """The mark at the end of a review, with its words and its place on its scale."""
    steps = grade.marks_in_order
    facts = {"steps": len(steps), "best": steps[0][0], "worst": steps[-1][0], "scale": scale(grade)}
    return marked(grade) | facts | {"marks": [Grade(grade.scale, value) for value in grade.scale.values_in_order]}


def marked(grade):
    mark, slash, rest = grade.mark.partition("/")
    return {"grade": grade, "mark": mark, "rest": slash + rest, "is_stars": grade.scale == Scale.STARS}


def scale(grade):
    """(label, whether it is this one) for each step. Stars are their own scale; of tens only some have a label."""
    if grade.scale == Scale.STARS:
        return []
    if grade.scale == Scale.LETTERS:
        return grade.marks_in_order
    return [(step_label(step, grade), on) for step, (_mark, on) in enumerate(reversed(grade.marks_in_order))]


def step_label(step, grade):
    """Whole numbers, and the grade itself, which needs the room of its neighbours."""
    number, distance = Decimal(step) / 2, abs(Decimal(grade.value) * 2 - step)
    return f"{number:f}" if distance == 0 or (step % 2 == 0 and distance > 1) else ""


@register.simple_tag
def grades_in_words(reviews):
    """Three grades, from B plus to D. Between scales nothing is compared."""
    grades = sorted((review.grade for review in reviews), key=lambda grade: grade.place)
    number = ngettext("%(number)s grade", "%(number)s grades", len(grades)) % {"number": len(grades)}
    facts = {"number": number, "best": grades[0].words, "worst": grades[-1].words}
    if len({grade.scale for grade in grades}) > 1:
        return _("%(number)s, on more than one scale.") % facts
    if grades[0] == grades[-1]:
        return _("%(number)s, each of them %(best)s.") % facts
    return _("%(number)s, from %(best)s to %(worst)s.") % facts
