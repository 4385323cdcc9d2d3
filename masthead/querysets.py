from publishing.querysets import PublishableQuerySet


class PageQuerySet(PublishableQuerySet):
    def visible_to(self, user):
        """What is live; and to who may change pages, what is not yet."""
        return self.all() if user.has_perm("masthead.change_page") else self.live()
