from django.db.models import Prefetch
from django.http import HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.generic import DetailView, ListView

from films.models import Film
from publishing.hubs import HubView

from .calendar import calendar_file
from .days import days_in_short, days_of, evening_of
from .models import Award, Edition, Event, Festival, Strand
from .zones import hours_in_words

COVERAGE = 12


class FestivalsView(ListView):
    def get_queryset(self):
        return Festival.objects.live().prefetch_related(live_editions())


class FestivalView(DetailView):
    def get_queryset(self):
        return Festival.objects.live().prefetch_related(live_editions())

    def get_context_data(self, **kwargs):
        coverage = stories().from_editions(self.object.editions.all())
        return super().get_context_data(
            number=coverage.count(), stories=coverage[0:COVERAGE], awards=latest_prizes(self.object), **kwargs
        )


class OneEdition:
    """A view of one edition, or of something at it, which its address names by festival and year."""

    def get_object(self, queryset=None):
        editions = self.get_queryset() if queryset is None else queryset
        return get_object_or_404(editions, festival__slug=self.kwargs["slug"], year=self.kwargs["year"])


class EditionView(OneEdition, HubView):
    model = Edition
    template_name = "festivals/edition_detail.html"

    def things(self):
        return Edition.objects.live().select_related("festival", "poster")

    def get_context_data(self, **kwargs):
        edition = self.object
        days = days_in_short(edition)
        return super().get_context_data(
            days=days,
            hours=hours_of(edition, days),
            awards=edition.awards.live().select_related("film", "person"),
            strands=edition.strands.live(),
            **kwargs,
        )


class ProgrammeView(OneEdition, DetailView):
    template_name = "festivals/programme.html"

    def get_queryset(self):
        return Edition.objects.live().select_related("festival")

    def get_context_data(self, **kwargs):
        edition = self.object
        days = days_of(edition.events.live().with_coverage(edition), edition.festival.zone)
        return super().get_context_data(days=days, hours=hours_of(edition, days), **kwargs)


class ProgrammeCalendarView(OneEdition, DetailView):
    def get_queryset(self):
        return Edition.objects.live().select_related("festival")

    def render_to_response(self, context, **kwargs):
        edition = self.object
        events = edition.events.live().with_programme()
        file = calendar_file(edition, events, name=str(edition), address=edition.get_calendar_url())
        return calendar_response(file, f"{edition.festival.slug}-{edition.year}.ics")


class StrandView(DetailView):
    slug_url_kwarg = "strand"

    def get_queryset(self):
        strands = Strand.objects.live().select_related("edition__festival")
        return strands.filter(edition__festival__slug=self.kwargs["slug"], edition__year=self.kwargs["year"])

    def get_context_data(self, **kwargs):
        strand, edition = self.object, self.object.edition
        films = Film.objects.live().filter(entries__strand=strand)
        events = edition.events.live().filter(films__in=films.values("pk")).distinct()
        days = days_of(events.with_coverage(edition), edition.festival.zone)
        return super().get_context_data(
            edition=edition,
            films=films.with_poster().with_directors(),
            stories=edition.stories.filter(film__entries__strand=strand).newest(COVERAGE),
            awards=edition.awards.live().filter(film__entries__strand=strand).select_related("film", "person"),
            days=days,
            hours=hours_of(edition, days),
            others=edition.strands.live().exclude(pk=strand.pk),
            **kwargs,
        )


class EventView(DetailView):
    """Found by its number; the words behind it may be old, and then the right ones are named."""

    pk_url_kwarg = "event"

    def get_queryset(self):
        events = Event.objects.live().select_related("edition__festival").with_programme()
        return events.filter(edition__festival__slug=self.kwargs["slug"], edition__year=self.kwargs["year"])

    def get(self, request, *args, **kwargs):
        self.object = event = self.get_object()
        if event.slug != self.kwargs["words"]:
            return HttpResponsePermanentRedirect(self.address_of(event))
        return self.render_to_response(self.get_context_data(object=event))

    def address_of(self, event):
        return event.get_absolute_url()

    def get_context_data(self, **kwargs):
        event, edition = self.object, self.object.edition
        films = event.films.values("pk")
        others = edition.events.live().filter(films__in=films).exclude(pk=event.pk).distinct()
        return super().get_context_data(
            edition=edition,
            films=event.films.with_poster().with_directors(),
            strands=edition.strands.live().filter(entries__film__in=films).distinct(),
            stories=Event.objects.coverage(event).with_card()[:COVERAGE],
            days=days_of(others.with_coverage(edition), edition.festival.zone),
            evening=evening_of(event, edition.festival.zone),
            hours=hours_in_words(edition.festival, [event.starts_at]),
            **kwargs,
        )


class EventCalendarView(EventView):
    def address_of(self, event):
        return event.get_calendar_url()

    def get_context_data(self, **kwargs):
        return kwargs

    def render_to_response(self, context, **kwargs):
        event = self.object
        file = calendar_file(event.edition, [event], name=event.name, address=event.get_calendar_url())
        return calendar_response(file, f"{event.slug}.ics")


def calendar_response(file, name):
    disposition = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(file, content_type="text/calendar; charset=utf-8", headers={"Content-Disposition": disposition})


def hours_of(edition, days):
    slots = (slot for day in days for _venue, slots in day.venues for slot in slots)
    return hours_in_words(edition.festival, [slot.event.starts_at for slot in slots])


def live_editions():
    return Prefetch("editions", Edition.objects.live().select_related("festival", "poster"))


def stories():
    return Edition._meta.get_field("stories").related_model.objects


def latest_prizes(festival):
    """What was won at the newest edition whose winners are known."""
    won = Award.objects.live().filter(edition__festival=festival, result=Award.Result.WON)
    newest = won.order_by("-edition__starts_on", "-edition_id", "pk").select_related("edition", "film", "person")
    found = list(newest[:COVERAGE])
    for award in found:
        award.edition.festival = festival
    return [award for award in found if award.edition_id == found[0].edition_id]
