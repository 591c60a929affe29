import { expect, test } from 'vitest'
import { foundPart } from './found.tsx'

const marked = (text: string, searched: string) => {
  const part = foundPart(text, searched)
  return part && text.slice(part.start, part.end)
}

test.each([
  ['Moreau, Nadia et Paul', 'mo', 'Mo'],
  ['Raymond, Ghislaine', 'mo', 'mo'],
  ['Ximénès-Moulin, Rosa', 'ximenes', 'Ximénès'],
  ['Œufs plein air', 'oeu', 'Œu'],
  ['Cre\u0300me crue', 'cre', 'Cre\u0300'],
  ['Pommes de terre « Charlotte »', 'charlotte', 'Charlotte'],
  ['Le Moal, Yann', 'moal yann', 'Moal, Yann'],
  ['Moreau, Nadia', 'zz', undefined],
  ['Moreau, Nadia', ' ', undefined],
])('in %s, %s is found as %s', (text, searched, found) => {
  expect(marked(text, searched)).toBe(found)
})
