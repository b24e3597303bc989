// @ts-check
import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/**
 * The layers of the house: what each room must not import, and where such code belongs instead.
 * @type {{ target: string, from: string, except?: string[], message: string }[]}
 */
const walls = [
  {
    target: './src/base',
    from: './src',
    except: ['./base'],
    message: 'base knows nobody; move the code up.',
  },
  {
    target: './src/analysis',
    from: './src',
    except: ['./base', './analysis'],
    message: 'analysis is pure science: it knows only base.',
  },
  {
    target: './src/corpus',
    from: './src',
    except: ['./base', './analysis', './corpus'],
    message: 'corpus knows base and analysis only.',
  },
  {
    target: './src/worker',
    from: './src',
    except: ['./base', './analysis', './corpus', './worker'],
    message: 'worker knows base, analysis and corpus; what is drawn belongs to editor or views.',
  },
  {
    target: './src/cli',
    from: './src',
    except: ['./base', './analysis', './corpus', './worker', './cli'],
    message: 'the command line runs the analysis without an editor.',
  },
  {
    target: './src/editor',
    from: './src/corpus',
    message: 'files are read in the worker; ask it through worker/client.',
  },
  {
    target: './src/views',
    from: './src/corpus',
    message: 'files are read in the worker; ask it through worker/client.',
  },
  {
    target: './src/views/client',
    from: './src',
    except: ['./base', './analysis', './views/protocol', './views/client'],
    message: 'a page sees views/protocol, base and the types of analysis.',
  },
  {
    target: './src/!(extension.ts)',
    from: './src/extension.ts',
    message: 'nobody imports the entry.',
  },
];

const onlyInToolkit = {
  name: '@vscode/webview-ui-toolkit',
  message: 'The toolkit is deprecated: only src/views/client/toolkit.ts may know it.',
};

export default defineConfig(
  globalIgnores(['dist', '.vscode-test', 'test-results', 'media']),
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.mjs', '.js', '.json'] }),
      ],
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      curly: 'error',
      eqeqeq: 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones: walls }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/views/client/toolkit.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: [onlyInToolkit] }],
    },
  },
  {
    files: ['src/base/**/*.ts', 'src/analysis/**/*.ts', 'src/views/client/**/*.ts'],
    ignores: ['src/views/client/toolkit.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [onlyInToolkit],
          patterns: [
            { group: ['node:*', 'vscode'], message: 'This room runs without Node and VS Code.' },
          ],
        },
      ],
    },
  },
);
