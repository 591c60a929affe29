import { defineWords } from './words.ts'

export const posterWords = defineWords({
  drawing: {
    fr: (name: string) =>
      `Illustration : un cageot « ${name} » rempli de légumes, de fruits et de pain au soleil levant`,
    en: (name: string) =>
      `Drawing: a crate “${name}” full of vegetables, fruit and bread before the rising sun`,
  },
  photo: {
    fr: (name: string) => `Photo : ${name}`,
    en: (name: string) => `Photo: ${name}`,
  },
})
