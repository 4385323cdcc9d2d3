from django import template

from reviews import schema_org

register = template.Library()
register.simple_tag(schema_org.story_page)
register.simple_tag(schema_org.listed_reviews)
register.simple_tag(schema_org.critic_page)
register.simple_tag(schema_org.theme_page)
