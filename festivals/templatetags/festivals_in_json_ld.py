from django import template

from festivals import schema_org

register = template.Library()
register.simple_tag(schema_org.festival_page)
register.simple_tag(schema_org.edition_page)
register.simple_tag(schema_org.programme_page)
register.simple_tag(schema_org.strand_page)
register.simple_tag(schema_org.event_page)
