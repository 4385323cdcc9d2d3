from decimal import Decimal

from django import template

from masthead.grades import Scale

register = template.Library()


@register.inclusion_tag("components/grade.html")
def grade(grade):
    """The mark as lists show it, with its words for whoever hears the page."""
    return marked(grade)


@register.inclusion_tag("reviews/_verdict.html")
def verdict(grade):
    """The mark at the end of a review, with its words and its place on its scale."""
    steps = grade.marks_in_order
    return marked(grade) | {"steps": len(steps), "best": steps[0][0], "worst": steps[-1][0], "scale": scale(grade)}


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
