"""What Material's page says, in words, where there is none: what happened, and three ways on.

It is served at any address, so its links begin at the site's root, as `site_url` has it; `cw` is what the build gives.
The form asks Material's search, which takes `q` from the address of any page.
"""

OLD = """\
{% block content %}
  <h1>404 - Not found</h1>
{% endblock %}"""
NEW = """\
{% block htmltitle %}
  <title>{{ cw.words.missing | e }} - {{ config.site_name | e }}</title>
{% endblock %}
{% block extrahead %}
  {{ super() }}
  <meta name="robots" content="noindex">
  {% if not config.site_description %}
    <meta name="description" content="{{ cw.words.missing_why | e }}">
  {% endif %}
{% endblock %}
{% block content %}
  <h1>{{ cw.words.missing | e }}</h1>
  <p>{{ cw.words.missing_why | e }}</p>
  <ul>
    <li><a href="{{ base_url }}">{{ config.site_name | e }}</a></li>
    {% if cw.course_map %}
      <li><a href="{{ cw.course_map.url | url }}">{{ cw.words.map_title | e }}</a></li>
    {% endif %}
  </ul>
  {% if "material/search" in config.plugins %}
    <form action="{{ base_url }}">
      <p><input class="md-input md-input--stretch" type="search" name="q" aria-label="{{ lang.t('search') }}"
        placeholder="{{ lang.t('search.placeholder') }}"></p>
      <p><button class="md-button md-button--primary" type="submit">{{ lang.t("search") }}</button></p>
    </form>
  {% endif %}
{% endblock %}"""
