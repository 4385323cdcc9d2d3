from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from images import intake
from images.models import Image


class PictureField(forms.FileField):
    """Takes what `images.intake` made of an upload before the transaction began, or raises why it was not taken."""

    widget = forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/avif,image/tiff"})

    def to_python(self, data):
        if isinstance(data, intake.Refused):
            raise data.error
        return super().to_python(data)


class ImageForm(forms.ModelForm):
    file = Image._meta.get_field("file").formfield(form_class=PictureField)

    class Meta:
        model = Image
        fields = ["file", "alt", "decorative", "caption", "credit", "rights_holder", "focal_x", "focal_y"]
        widgets = {"alt": forms.Textarea(attrs={"rows": 2}), "caption": forms.Textarea(attrs={"rows": 2})}

    def clean(self):
        super().clean()
        if not self.cleaned_data.get("alt") and not self.cleaned_data.get("decorative") and "alt" not in self.errors:
            self.add_error("alt", ValidationError(_("Describe the picture, or tick that it is decorative.")))


class UploadForm(ImageForm):
    """What the picture picker beside a text asks for."""

    class Meta(ImageForm.Meta):
        fields = ["file", "alt", "decorative", "caption", "credit"]
