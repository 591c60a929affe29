/** The shelves of a shop, in the order in which they stand there. The database knows the same list. */
export const SHELVES = [
  'vegetable',
  'fruit',
  'dairy',
  'meat',
  'bread',
  'grocery',
  'drink',
  'other',
] as const
export type Shelf = (typeof SHELVES)[number]

/** The tint behind a product's picture: two shelves share that of groceries. */
export function groundOf(shelf: Shelf) {
  return shelf === 'drink' || shelf === 'other' ? 'grocery' : shelf
}
