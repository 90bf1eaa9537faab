import {z} from 'zod';
import {id} from './fields.ts';

const line = z.string().trim().min(1);

const palette = z.record(
  z.string(),
  z.string().regex(/^#[0-9a-fA-F]{6}$/, 'write a colour as "#98281f", in quotes'),
);

const families = z
  .array(
    z.string().regex(/^([\w-]+|'[\w -]+')$/, "write a name of a font; put 'quotes' around one with spaces"),
  )
  .min(1);

const whole = z.number().int('write a whole number').min(0);
const positive = z.number().min(1);

/**
 * The person or office that answers questions about the course. Support lines for people in need are in the country
 * pack.
 */
const contact = z.strictObject({
  /** Name of the person or office. */
  name: line,
  email: z.email('write an e-mail address, such as training@example.org').optional(),
  phone: z
    .string()
    .regex(/^\+?\d[\d ()/-]{2,24}$/, 'write a telephone number in quotes, such as "+976 11 123456"')
    .optional(),
});

export type CourseContact = Readonly<z.infer<typeof contact>>;

/** Schema of `course.yaml`, which names the course, orders its modules, and sets its look. */
export const courseSource = z.strictObject({
  /**
   * Id of the course. It is part of package ids, of the names of zips, and of the keys of saved work, so it
   * must not change after the first release.
   */
  id,
  title: line,
  /** Line above the title, for example the group of people that the course is for. */
  audience: line,
  /** Paragraph under the title on the start page. LMSs show it as the description. */
  lead: line,
  /** Language codes. The first is English, in which authors write. */
  languages: z
    .array(
      z
        .string()
        .regex(
          /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$/,
          'write a code of a language, such as mn or pt-BR',
        ),
    )
    .min(1)
    .refine(([first]) => first === 'en', 'put en first: authors write in English'),
  /** Folders in `modules/`, in the order of the menu. */
  modules: z.array(id).min(1),
  /** Pass mark in per cent of the points. An option of the packager can replace it for one package. */
  passMark: z.number().int('write a whole number').min(1).max(100),
  /**
   * Code of the country pack that packages show. An option of the packager can replace it for one package.
   */
  country: z.string().regex(/^[a-z]{2}$/, 'write a code of two letters, such as mn'),
  /** The person or office that answers questions of learners and administrators about the course. */
  contact: contact.optional(),
  /** Drawing of the seal, for the page beside the title and for the tab of the browser. */
  seal: z.string().regex(/^[\w./-]+\.svg$/, 'name an SVG file, such as brand/seal.svg'),
  /** The seal as a picture of 32 by 32 pixels. Browsers that cannot show an SVG icon use this picture. */
  icon: z
    .string()
    .regex(/^[\w./-]+\.png$/, 'name a PNG file, such as brand/icon.png')
    .optional(),
  /**
   * Colours by token. They replace the default colours in src/ui/tokens.css. The compiler checks their
   * contrast.
   */
  colours: z.strictObject({light: palette.optional(), dark: palette.optional()}).optional(),
  /**
   * Font families, the preferred family first. They must be fonts that devices already have, because a
   * package contains no fonts.
   */
  fonts: z.strictObject({sans: families, serif: families, mono: families}).partial().optional(),
  /** Maximum length of the core path. The compiler reports a longer path. */
  corePath: z.strictObject({minutes: whole}).optional(),
  /**
   * Number of lessons, interviews and examinations. The compiler reports a different number, so that no part is lost or
   * added by mistake.
   */
  counts: z.strictObject({lessons: whole, interviews: whole, specimens: whole}).partial().optional(),
  /** Reading level of each lesson: years of school, and words in a sentence on average. */
  reading: z.strictObject({years: positive, words: positive}).partial().optional(),
  /** Switches on the rules about the structure of a lesson. */
  lessons: z
    .strictObject({
      /** Title of the last section of each lesson. */
      lastSection: line,
      /** Lessons without a worked example, as `module/lesson`. */
      noExample: z
        .array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'name a lesson, such as foundations/two-crimes'))
        .default([]),
    })
    .optional(),
});

/** Parsed `course.yaml`. */
export type CourseSource = z.infer<typeof courseSource>;

/**
 * The facts of `course.yaml` that packages and pages need. The texts of `course.yaml` are in the catalogue
 * `interface`.
 */
export type CourseFacts = Pick<CourseSource, 'id' | 'passMark' | 'country' | 'contact'>;
