def magazine(request):
    return {}
