from django.db.models import Prefetch

from publishing.querysets import ReachedQuerySet


class FilmQuerySet(ReachedQuerySet):
    def with_poster(self):
        return self.select_related("poster")

    def with_credits(self):
        credits = self.model._meta.get_field("credits").related_model.objects.select_related("person")
        return self.prefetch_related(Prefetch("credits", credits))


class CreditQuerySet(ReachedQuerySet):
    def live(self, at=None):
        """A credit is public with its film."""
        films = self.model._meta.get_field("film").related_model.objects.live(at)
        return self.filter(film__in=films)
