/** Words and sayings as a dictionary lists them, with commas between; each once. */
export const listed = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(',')
      .map((entry) => entry.trim().replace(/\s+/g, ' '))
      .filter((entry) => entry !== ''),
  ),
];
