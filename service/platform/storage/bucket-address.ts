// Where a bucket of S3-compatible storage is, and with which key it is entered.
import { z } from 'zod';

/** As it is read from the environment; the secret is never shown. */
export const bucketAddress = z.object({
  /** `s3://BUCKET` or `s3://BUCKET/PREFIX`. */
  url: z
    .string()
    .regex(
      /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w.-]+)*\/?$/,
      'must be an address such as s3://bucket or s3://bucket/due-regard',
    ),
  /** Of a storage that is not Amazon's, such as `https://storage.example:9000`; null for Amazon's. */
  endpoint: z
    .string()
    .refine(
      (text) => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? ''),
      'must have an endpoint that is a web address',
    )
    .nullable(),
  region: z.string().regex(/^[a-z0-9-]+$/, 'must have a region such as eu-west-2'),
  accessKeyId: z.string().min(1, 'must have a key: set AWS_ACCESS_KEY_ID'),
  secretAccessKey: z.string().min(1, 'must have a secret key: set AWS_SECRET_ACCESS_KEY'),
  sessionToken: z.string().nullable(),
});

export type BucketAddress = z.infer<typeof bucketAddress>;

/** The web address under which things are kept, without an oblique at its end. */
export function bucketBase({ url, endpoint, region }: BucketAddress): string {
  const [bucket = '', ...prefix] = url.slice('s3://'.length).replace(/\/$/, '').split('/');
  const host = endpoint?.replace(/\/$/, '') ?? `https://s3.${region}.amazonaws.com`;
  return [host, bucket, ...prefix].join('/');
}
