from django.db.models import Exists, OuterRef, Prefetch, Q, Subquery

from publishing.querysets import PublishableQuerySet


class StoryQuerySet(PublishableQuerySet):
    def of_kind(self, *kinds):
        return self.filter(kind__in=kinds)

    def newest_first(self):
        return self.order_by("-publish_at", "-pk")

    def by(self, user):
        """Stories that carry the byline of the critic who signs in as `user`."""
        return self.filter(critics__user=user)

    def editable_by(self, user):
        """An editor's stories are all of them; a critic's are his or her own, while in draft."""
        if user.has_perm("reviews.edit_any_story"):
            return self
        return self.by(user).filter(status=self.model.Status.DRAFT)

    def visible_to(self, user):
        """What is live, and to staff with wider eyes what is not yet: a preview is the real page."""
        if not user.is_authenticated or not user.is_active:
            return self.live()
        if user.has_perm("reviews.edit_any_story"):
            return self
        return self.filter(Q(pk__in=self.live().values("pk")) | Q(pk__in=self.by(user).values("pk")))

    def archive(self, on, asked):
        """The stories of a kind or on one thing, narrowed and sorted as the parameters of an address ask."""
        from .archives import Archive  # which is made of models that are made with this

        return Archive(on, asked)

    def newest(self, number):
        from .coverage import newest_of

        return newest_of(self, number)

    def from_editions(self, editions):
        from .coverage import from_editions

        return from_editions(editions)

    def graded(self):
        return self.exclude(grade_rank=None)

    def with_byline(self):
        return self.prefetch_related(self._bylines())

    def breaking_embargo(self, film, moment):
        """Stories on `film` that readers would see before `moment`, and for which no reason to stands."""
        return self.approved().filter(film=film, publish_at__lt=moment, embargo_override="")

    def with_card(self):
        """All that a card or a row in a list shows, in a fixed number of queries."""
        return self.select_related("film__poster", "lead_image").prefetch_related(
            self._directors(), self._bylines(), self._public_editions()
        )

    def with_page(self):
        """All that the story's own page shows beside what it asks for itself.

        Its edition may not be public yet: `edition_is_public` says so, and the strand is there only if it is.
        """
        return (
            self.select_related("film__poster", "lead_image", "edition__festival")
            .prefetch_related(self._credits(), self._bylines("critic__portrait"), "themes")
            .annotate(
                edition_is_public=Exists(self._editions().filter(pk=OuterRef("edition"))),
                strand_name=Subquery(self._strands().values("name")[:1]),
                strand_slug=Subquery(self._strands().values("slug")[:1]),
            )
        )

    def _bylines(self, *also):
        bylines = self._model("bylines").objects.select_related("critic", *also)
        return Prefetch("bylines", bylines)

    def _credits(self, **only):
        film = self._model("film")
        credits = film._meta.get_field("credits").related_model.objects.filter(**only).select_related("person")
        return Prefetch("film__credits", credits)

    def _directors(self):
        return self._credits(role="director")

    def _public_editions(self):
        """A story may be live while its edition is not: then `story.edition` is None, and nothing leads there."""
        return Prefetch("edition", self._editions().select_related("festival"))

    def _editions(self):
        return self._model("edition").objects.live()

    def _strands(self):
        strands = self._model("edition")._meta.get_field("strands").related_model.objects.live()
        return strands.filter(entries__edition=OuterRef("edition"), entries__film=OuterRef("film"))

    def _model(self, relation):
        return self.model._meta.get_field(relation).related_model
