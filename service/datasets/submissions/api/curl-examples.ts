// How a program sends, as commands that can be copied: on a page, in docs/operations/api.md, and run by a test.

export interface CurlExample {
  id: string;
  /** What it does, as a heading. */
  title: string;
  /** What has to be known of it. */
  words: string;
  /** Words of a shell. `$SERVICE`, `$TOKEN`, `$DATA`, `$FILE` and what earlier ones gave stand for what it is used with. */
  command: string;
}

export const curlExamples: readonly CurlExample[] = [
  {
    id: 'send',
    title: 'Send one file',
    words:
      'Its name stands in the address. The key may be any text: sent again with the same key and the same file, it answers the same and does nothing twice.',
    command: `curl --fail-with-body --data-binary "@$FILE" \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Content-Type: text/csv" \\
  -H "Idempotency-Key: $(sha256sum "$FILE" | cut -c1-64)" \\
  "$SERVICE/api/v1/datasets/$DATA/submissions?name=$(basename "$FILE")"`,
  },
  {
    id: 'send-several',
    title: 'Send several files together',
    words: 'They are one submission: all are taken in, or none.',
    command: `curl --fail-with-body -F "file=@$FILE" -F "file=@$OTHER" \\
  -H "Authorization: Bearer $TOKEN" \\
  "$SERVICE/api/v1/datasets/$DATA/submissions"`,
  },
  {
    id: 'ask',
    title: 'Ask what became of it',
    words:
      'While the state is waiting or reading, ask again after some seconds. The id is in the answer to sending.',
    command: `curl --fail-with-body -H "Authorization: Bearer $TOKEN" \\
  "$SERVICE/api/v1/submissions/$SUBMISSION"`,
  },
  {
    id: 'problems',
    title: 'Get the rows that were put aside',
    words:
      'Mend them in the file, leave its first seven columns as they are, and send the file: each row is taken in as the correction of the row that it was.',
    command: `curl --fail-with-body -H "Authorization: Bearer $TOKEN" \\
  -o rows-put-aside.csv "$SERVICE/api/v1/submissions/$SUBMISSION/problems.csv"`,
  },
  {
    id: 'begin',
    title: 'Begin a big file in parts',
    words:
      'By tus 1.0.0 (tus.io), so that any tus client can do it. The address of the upload is in the header Location.',
    command: `curl --fail-with-body -i -X POST -H "Authorization: Bearer $TOKEN" \\
  -H "Tus-Resumable: 1.0.0" \\
  -H "Upload-Length: $(wc -c < "$FILE" | tr -d ' ')" \\
  -H "Upload-Metadata: filename $(basename "$FILE" | tr -d '\\n' | base64 -w0),sha256 $(sha256sum "$FILE" | cut -c1-64 | tr -d '\\n' | base64 -w0)" \\
  "$SERVICE/api/v1/datasets/$DATA/uploads"`,
  },
  {
    id: 'part',
    title: 'Send a part',
    words:
      'Parts of up to 64 MB do well. After one that broke off, ask with HEAD how much is here, and go on from there. The last part answers with the Location of the submission.',
    command: `tail -c +$(($OFFSET + 1)) "$FILE" | head -c 67108864 | curl --fail-with-body -i -X PATCH --data-binary @- \\
  -H "Authorization: Bearer $TOKEN" \\
  -H "Tus-Resumable: 1.0.0" \\
  -H "Content-Type: application/offset+octet-stream" \\
  -H "Upload-Offset: $OFFSET" \\
  "$SERVICE/api/v1/uploads/$UPLOAD"`,
  },
  {
    id: 'offset',
    title: 'Ask how much of it is here',
    words: 'An upload to which nothing comes for two days is swept away.',
    command: `curl --fail --head -H "Authorization: Bearer $TOKEN" -H "Tus-Resumable: 1.0.0" \\
  "$SERVICE/api/v1/uploads/$UPLOAD"`,
  },
];
