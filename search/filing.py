"""Keeps labels and texts: files stories anew when they change, in the transaction that changes them."""

from django.db import transaction
from django.db.models import Q

from publishing.planner import inform_planner
from reviews.models import Story

from . import vocabulary
from .documents import labels, labels_and_texts
from .engines import engine
from .models import Label, Text
from .rows import labels_with_texts, write

BATCH = 500


@transaction.atomic(savepoint=False)
def file(ids):
    """Files the stories with these primary keys anew, after whatever has changed of them."""
    ids = sorted(ids)
    for start in range(0, len(ids), BATCH):
        _file(ids[start : start + BATCH])


def file_where(condition):
    """As `file`, for all approved stories that meet a condition."""
    file(stories_where(condition))


@transaction.atomic
def relabel_where(condition):
    """As `file_where`, but for what is in labels alone, as themes are: texts are not even read."""
    ids = sorted(stories_where(condition))
    for start in range(0, len(ids), BATCH):
        before = Label.objects.in_bulk(ids[start : start + BATCH])
        _write(Label, labels(list(before)), before)


def stories_where(condition):
    return Story.objects.approved().filter(condition).order_by().values_list("pk", flat=True).distinct()


@transaction.atomic
def forget(ids):
    """Takes stories out before they are deleted."""
    _remove(list(Label.objects.filter(pk__in=ids).select_related("text")))


@transaction.atomic
def rebuild():
    """The whole index of stories, from the stories."""
    for model in (Text, Label):
        model.objects.all().delete()
        engine().clear(model)
    file_where(Q())
    inform_planner()


def exists():
    return Label.objects.exists()


def _file(ids):
    before = labels_with_texts(ids)
    filed = labels_and_texts(ids)
    _remove([before[pk] for pk in before.keys() - {label.pk for label, _text in filed}])
    _write(Label, [label for label, _text in filed], before)
    _write(Text, [text for _label, text in filed], {pk: label.text for pk, label in before.items()})
    titles = {pk: label.title for pk, label in before.items()}
    vocabulary.learn(label.title for label, _text in filed if titles.get(label.pk) != label.title)


def _write(model, rows, before):
    changed = [row for row in rows if not _is_same(before.get(row.pk), row)]
    if not changed:
        return
    engine().erase([before[row.pk] for row in changed if row.pk in before])
    write(model, changed)
    engine().enter(changed)


def _is_same(before, row):
    return before is not None and all(
        getattr(before, field.attname) == getattr(row, field.attname) for field in row._meta.fields
    )


def _remove(labels):
    if labels:
        engine().erase([label.text for label in labels])
        engine().erase(labels)
        Label.objects.filter(pk__in=[label.pk for label in labels]).delete()
