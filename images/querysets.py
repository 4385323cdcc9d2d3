from django.db.models import Q, QuerySet


class ImageQuerySet(QuerySet):
    def changeable_by(self, user):
        if user.has_perm("images.change_any_image"):
            return self.all()
        return self.filter(uploaded_by=user) if user.is_authenticated else self.none()

    def matching(self, words):
        pictures = self
        for word in words.split():
            pictures = pictures.filter(
                Q(alt__icontains=word)
                | Q(caption__icontains=word)
                | Q(credit__icontains=word)
                | Q(rights_holder__icontains=word)
            )
        return pictures
