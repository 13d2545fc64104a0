// Colours of a chart as the page writes them.
export const hex = (color: string): string => `#${color}`;
