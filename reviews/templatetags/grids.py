from django import template

from reviews.grids import grid

register = template.Library()
register.simple_tag(grid, name="critics_grid")
