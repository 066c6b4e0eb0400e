"""What a browser would post from a form that a page shows."""

from html.parser import HTMLParser


class Inputs(HTMLParser):
    """Gathers the inputs of the form of a record, as a browser fills them."""

    def __init__(self):
        super().__init__()
        self.data = {}
        self.within = False
        self.name = ""

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "form":
            self.within = given.get("id") == "entry"
        name = given.get("name")
        is_box = given.get("type") in {"checkbox", "radio"}
        if (
            self.within
            and tag == "input"
            and name
            and (not is_box or "checked" in given)
        ):
            value = given.get("value", "on" if is_box else "")
            chosen = self.data.get(name) if given.get("type") == "checkbox" else None
            self.data[name] = value if chosen is None else [chosen, value]
        if self.within and tag in {"select", "textarea"}:
            self.name = name
            self.data[name] = ""
        if tag == "option" and self.name and "selected" in given:
            self.data[self.name] = given["value"]

    def handle_data(self, data):
        if self.name and self.lasttag == "textarea":
            self.data[self.name] += data.removeprefix("\n")

    def handle_endtag(self, tag):
        if tag in {"select", "textarea"}:
            self.name = ""


def filled(client, url, **typed):
    """What is posted from the form at an address, some of it typed anew."""
    return shown_in(client.get(url)) | typed


def shown_in(response):
    """What is posted from the form of a page, as it stands there."""
    page = Inputs()
    page.feed(response.text)
    return page.data


def with_row(client, url, part, **typed):
    """What is posted from a form, with one more row of a part."""
    data = filled(client, url) | {"do": f"add:{part}"}
    more = shown_in(client.post(url, data))
    row = int(more[f"{part}-TOTAL_FORMS"]) - 1
    return more | {f"{part}-{row}-{name}": value for name, value in typed.items()}
