/** Making elements: from names, attributes and text alone, so that nothing shown is ever read as HTML. */

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** False and undefined leave an attribute out; true writes it without a value. */
export function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) target.removeAttribute(name);
    else target.setAttribute(name, value === true ? '' : String(value));
  }
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  made.append(...children);
  return made;
}

let lastId = 0;

/** An id that no other element of the page has. */
export function freshId(what: string): string {
  lastId += 1;
  return `${what}-${lastId}`;
}

/** Tells whoever holds the element, at any depth, that something happened in it. */
export function tell(target: EventTarget, name: string, detail?: unknown): void {
  target.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
}
