import { defineWords } from '#src/foundation/ui/words.ts'

/** The shelves as they are called on screen. */
export const shelfWords = defineWords({
  vegetable: { fr: 'Légumes', en: 'Vegetables' },
  fruit: { fr: 'Fruits', en: 'Fruit' },
  dairy: { fr: 'Crémerie et œufs', en: 'Dairy and eggs' },
  meat: { fr: 'Viandes et poissons', en: 'Meat and fish' },
  bread: { fr: 'Pains et pâtisseries', en: 'Bread and pastry' },
  grocery: { fr: 'Épicerie', en: 'Groceries' },
  drink: { fr: 'Boissons', en: 'Drinks' },
  other: { fr: 'Autres', en: 'Others' },
})
