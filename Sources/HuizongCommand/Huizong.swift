@main struct Huizong { static func main() {} }
