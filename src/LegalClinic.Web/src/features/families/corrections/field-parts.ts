import type { Schema } from '../../../shared/api/schema';
import type { ActField, Values } from '../../../shared/forms/act-field';

/** What is asked for a field, or for a part of one: a birth or an address is one field of several parts. */
export interface FieldPart extends Omit<ActField, 'name' | 'label' | 'options'> {
  /** Code of the field, and of its part after a dot. */
  code: string;
  /** Word list of its codes. */
  list?: string;
  values?: readonly string[];
}

const text = (code: string, maxLength = 60): FieldPart => ({ code, kind: 'text', maxLength });
const number = (code: string, maxLength: number): FieldPart => ({ code, kind: 'number', maxLength });
const select = (code: string, list: string, values: readonly string[], needed = false): FieldPart => ({ code, kind: 'select', list, values, needed });

/** Fields of a person that are corrected on the file's page. */
export const personParts: readonly FieldPart[] = [
  { ...text('given'), needed: true }, text('father'), text('grandfather'), text('great_grandfather'), text('laqab'),
  text('mother_given'), text('mother_father'), text('mother_grandfather'), text('kunya'), { ...text('latin', 200), kind: 'latin' }, text('on_old_id', 200),
  select('sex', 'sex', ['female', 'male', 'not_stated'], true),
  { code: 'birth.date', kind: 'date' },
  select('birth.precision', 'datePrecision', ['day', 'month', 'year', 'estimate'], true),
  select('marital_status', 'maritalStatus', ['single', 'engaged', 'married_court', 'married_outside_court', 'widowed', 'separated', 'divorced_registered', 'divorced_not_registered']),
  number('national_number', 12),
  select('registered', 'answer', ['yes', 'no', 'unknown'], true),
  text('occupation'),
  select('education', 'education', ['none', 'school', 'primary', 'intermediate', 'secondary', 'higher']),
];

/** Fields of the household that are corrected on the file's page. */
export const householdParts: readonly FieldPart[] = [
  select('displacement_status', 'displacementStatus',
    ['in_camp_idp', 'out_of_camp_idp', 'idp_returnee', 'syria_returnee_in_centre', 'syria_returnee_out_of_centre', 'host', 'other'], true),
  number('size_declared', 2),
  text('address.subdistrict', 80), text('address.quarter', 80), number('address.mahalla', 12), number('address.zuqaq', 12), number('address.dar', 12), text('address.landmark', 80),
  number('register_page.registerNumber', 12), number('register_page.pageNumber', 8), number('register_page.familyNumber', 24),
  select('office_reach', 'officeReach', ['yes', 'central_section', 'mobile', 'no']),
  text('relative_document', 200),
  number('ration_card.number', 12), number('residence_card.number', 20), number('migration_file.number', 16),
  select('income_band', 'incomeBand', ['none', 'low', 'some']),
  text('kri_residency', 200),
];

type Fields = readonly Schema<'FieldValueDto'>[];

/** What stands in the parts now. */
export function valuesOf(parts: readonly FieldPart[], fields: Fields): Values {
  return Object.fromEntries(parts.map((part) => [part.code, partOf(part.code, fields)]));
}

/** The values as text of a field's code or of a part of it. */
export function partOf(code: string, fields: Fields): string {
  const [field = '', name] = code.split('.');
  const value = JSON.parse(fields.find((one) => one.field === field)?.value ?? 'null') as unknown;
  const part = name && typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : value;
  return typeof part === 'string' || typeof part === 'number' ? String(part) : '';
}

/** Only what was changed, each with the value that was seen. */
export function changesOf(parts: readonly FieldPart[], fields: Fields, subjectId: string, values: Values): Schema<'FieldChangeBody'>[] {
  const touched = new Set(parts.filter((part) => (values[part.code] ?? '').trim() !== partOf(part.code, fields)).map((part) => fieldOf(part.code)));
  return fields
    .filter((one) => touched.has(one.field))
    .map(({ about, field, value }) => ({ about, subjectId, field, from: value, to: JSON.stringify(written(field, JSON.parse(value), parts, values)) }));
}

function written(field: string, before: unknown, parts: readonly FieldPart[], values: Values): unknown {
  const typed = (code: string) => (values[code] ?? '').trim() || null;
  const own = parts.filter((part) => fieldOf(part.code) === field);
  if (own.length === 1 && own[0]?.code === field) return field === 'size_declared' && typed(field) ? Number(western(typed(field) ?? '')) : typed(field);
  return own.reduce<Record<string, unknown>>((whole, part) => ({ ...whole, [part.code.split('.')[1] ?? '']: typed(part.code) }), { ...(before as object | null) });
}

const fieldOf = (code: string) => code.split('.')[0] ?? code;

const western = (digits: string) => digits.replace(/[٠-٩]/g, (one) => String(one.charCodeAt(0) - 0x660)).replace(/[۰-۹]/g, (one) => String(one.charCodeAt(0) - 0x6f0));
