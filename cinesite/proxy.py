def client_address(request):
    """Who asks, where one proxy of ours stands in front: the last address is the one which that proxy saw itself."""
    return request.META.get("HTTP_X_FORWARDED_FOR", "").rpartition(",")[2].strip() or request.META["REMOTE_ADDR"]
