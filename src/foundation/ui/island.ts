/**
 * Makes an island live: a custom element that enhances HTML which works without it. Its file is
 * `<name>.island.ts`, the page names it in `islands`, settings come as `data-*`.
 */
export function island(name: `${string}-${string}`, element: CustomElementConstructor) {
  if (!customElements.get(name)) customElements.define(name, element)
}
