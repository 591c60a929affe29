import { defineWords } from '#src/foundation/ui/words.ts'

export const letterWords = defineWords({
  /** In the text version: a label and its amount. */
  line: {
    fr: (label: string, amount: string) => `${label} : ${amount}`,
    en: (label: string, amount: string) => `${label}: ${amount}`,
  },
  sentBy: {
    fr: (brand: string) => `Lettre envoyée par ${brand}`,
    en: (brand: string) => `Sent by ${brand}`,
  },
})
