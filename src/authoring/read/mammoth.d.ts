declare module 'mammoth' {
  type ImageConverter = object;
  /** The files of a document; `encoding` is a TextDecoder's, without which the bytes are wanted. */
  interface Files {
    exists(name: string): boolean;
    read(name: string, encoding?: string): Promise<string | Uint8Array>;
  }
  const mammoth: {
    convertToHtml(
      input: { file: Files },
      options: { convertImage: ImageConverter },
    ): Promise<{ value: string }>;
    images: { imgElement(attributes: () => Promise<{ src: string }>): ImageConverter };
  };
  export default mammoth;
}
