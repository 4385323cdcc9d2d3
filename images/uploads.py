from django.core.files.uploadhandler import FileUploadHandler

from images.intake import MAX_BYTES


class BoundedUploadHandler(FileUploadHandler):
    """Keeps no more of an upload than it takes to see that it is too large; the rest never reaches the disk."""

    def receive_data_chunk(self, raw_data, start):
        return raw_data if start <= MAX_BYTES else None

    def file_complete(self, file_size):
        return None
