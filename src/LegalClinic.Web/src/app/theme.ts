import { Button, Chip, createTheme, Input, InputWrapper, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import classes from './theme.module.css';

const teal: MantineColorsTuple = [
  '#eaf5f5', '#d3e8e8', '#a6d1d2', '#76b9bb', '#4fa3a6', '#2f8a8e', '#1a7478', '#0f6266', '#0b4f52', '#083c3f',
];

/** Greys with a touch of the accent, so that paper and ink belong together. */
const gray: MantineColorsTuple = [
  '#f6f8f8', '#eceff0', '#dfe4e5', '#cdd4d6', '#aab4b7', '#849195', '#5b686c', '#465256', '#303a3d', '#1d2426',
];

/** Greys and red that keep a contrast of 4.5 on both papers. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfcfc',
    '--mantine-color-dimmed': '#57646a',
    '--mantine-color-placeholder': '#667379',
    '--mantine-color-error': '#a8262a',
  },
  dark: {
    '--mantine-color-dimmed': '#a9b4b8',
    '--mantine-color-placeholder': '#98a4a8',
    '--mantine-color-error': '#f5a3a3',
    '--mantine-color-anchor': '#7cc4c7',
  },
});

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  colors: { teal, gray },
  autoContrast: true,
  fontFamily: '"Vazirmatn Variable", Tahoma, sans-serif',
  headings: {
    fontFamily: '"Vazirmatn Variable", Tahoma, sans-serif',
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.4' },
      h2: { fontSize: '1.2rem', lineHeight: '1.5' },
      h3: { fontSize: '1.05rem', lineHeight: '1.5' },
    },
  },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.6' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ classNames: { root: classes.button, label: classes.buttonLabel }, defaultProps: { size: 'md' } }),
    Input: Input.extend({ defaultProps: { size: 'md' }, classNames: { input: classes.input } }),
    InputWrapper: InputWrapper.extend({ defaultProps: { size: 'md' }, classNames: { label: classes.inputLabel } }),
    Chip: Chip.extend({ defaultProps: { size: 'md', radius: 'md' }, classNames: { label: classes.chip } }),
    // By name, so that the dialogs' script is not drawn into the first load.
    Modal: { defaultProps: { centered: true } },
    // The heading of a dialog is no second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
  },
});
