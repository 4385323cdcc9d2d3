from django import template

from films import schema_org

register = template.Library()
register.simple_tag(schema_org.film_page)
register.simple_tag(schema_org.person_page)
