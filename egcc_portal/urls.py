"""The site map: one line an app."""


urlpatterns = []
