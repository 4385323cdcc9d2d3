from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from publishing.querysets import ReachedQuerySet


class FilmQuerySet(ReachedQuerySet):
    def with_poster(self):
        return self.select_related("poster")

    def with_credits(self, **only):
        credits = self.model._meta.get_field("credits").related_model.objects.filter(**only)
        return self.prefetch_related(Prefetch("credits", credits.select_related("person")))

    def with_directors(self):
        return self.with_credits(role="director")


class CreditQuerySet(QuerySet):
    def live(self, at=None):
        """A credit is public with its film."""
        films = self.model._meta.get_field("film").related_model.objects.live(at)
        return self.filter(Exists(films.filter(pk=OuterRef("film"))))
