from django import template

from masthead import schema_org

register = template.Library()
register.simple_tag(schema_org.front_page)
register.simple_tag(schema_org.static_page)
