/** The colours of drawings as attributes: class-styled SVG is black in a PDF, and pages recolour these in the dark. */
export const colours = {
  paper: '#ffffff',
  ink: '#14202b',
  muted: '#52616f',
  line: '#d5dee6',
  blueprint: '#0b4f8a',
} as const;

/** The bands of what is uncertain. */
export const bandOpacity = 0.15;

/** In PDFs the first, on pages whatever the page has. */
export const chartFont = "'Source Sans 3', 'Segoe UI', Roboto, Arial, sans-serif";
