declare module 'mammoth' {
  type ImageConverter = object;
  const mammoth: {
    convertToHtml(
      input: { buffer: Buffer },
      options: { convertImage: ImageConverter },
    ): Promise<{ value: string }>;
    images: { imgElement(attributes: () => Promise<{ src: string }>): ImageConverter };
  };
  export default mammoth;
}
