import { type PageTheme, type ThemeName, pageThemes } from './pageThemes';

/** What the table page uses besides, as VS Code's default themes set it. */
const others: Readonly<Record<ThemeName, Readonly<Record<string, string>>>> = {
  dark: {
    'input-background': '#313131',
    'input-foreground': '#cccccc',
    'input-border': '#3c3c3c',
    'input-placeholderForeground': '#989898',
    'inputValidation-errorBorder': '#be1100',
    'list-activeSelectionBackground': '#04395e',
    'list-activeSelectionForeground': '#ffffff',
    'menu-selectionBackground': '#0078d4',
    'menu-selectionForeground': '#ffffff',
    'editor-findMatchHighlightBackground': '#ea5c0055',
    'editorWarning-foreground': '#cca700',
  },
  light: {
    'input-background': '#ffffff',
    'input-foreground': '#3b3b3b',
    'input-border': '#cecece',
    'input-placeholderForeground': '#767676',
    'inputValidation-errorBorder': '#be1100',
    'list-activeSelectionBackground': '#e8e8e8',
    'list-activeSelectionForeground': '#000000',
    'menu-selectionBackground': '#005fb8',
    'menu-selectionForeground': '#ffffff',
    'editor-findMatchHighlightBackground': '#ea5c0055',
    'editorWarning-foreground': '#bf8803',
  },
  'hc-dark': {
    'input-background': '#000000',
    'input-foreground': '#ffffff',
    'input-border': '#6fc3df',
    'input-placeholderForeground': '#ffffffb3',
    'inputValidation-errorBorder': '#be1100',
    'menu-selectionForeground': '#ffffff',
    'menu-selectionBackground': '#000000',
    'editorWarning-foreground': '#ffd370',
  },
  'hc-light': {
    'input-background': '#ffffff',
    'input-foreground': '#292929',
    'input-border': '#0f4a85',
    'input-placeholderForeground': '#292929b3',
    'inputValidation-errorBorder': '#b5200d',
    'list-activeSelectionBackground': '#0f4a851a',
    'menu-selectionBackground': '#0f4a85',
    'menu-selectionForeground': '#ffffff',
    'editorWarning-foreground': '#895503',
  },
};

export const tablePageThemes: Readonly<Record<ThemeName, PageTheme>> = {
  dark: withOthers('dark'),
  light: withOthers('light'),
  'hc-dark': withOthers('hc-dark'),
  'hc-light': withOthers('hc-light'),
};

function withOthers(name: ThemeName): PageTheme {
  const theme = pageThemes[name];
  return { ...theme, variables: { ...theme.variables, ...others[name] } };
}
