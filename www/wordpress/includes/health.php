<?php
/**
 * A test of Site Health: whether the headers that protect the check-in arrive.
 *
 * @package AttuneCheck
 */

defined( 'ABSPATH' ) || exit;

add_filter( 'site_status_tests', 'attune_check_health_test' );

/**
 * Adds the test. It asks the site itself for two pages, so it runs apart from the page that shows it.
 *
 * @param array $tests Those that are there.
 * @return array
 */
function attune_check_health_test( $tests ) {
	$tests['async']['attune_check'] = array(
		'label'             => __( 'Attune check-in', 'attune-check' ),
		'test'              => rest_url( 'attune-check/v1/health' ),
		'has_rest'          => true,
		'async_direct_test' => 'attune_check_health',
	);
	return $tests;
}

add_action( 'rest_api_init', 'attune_check_health_route' );

/**
 * Where Site Health asks for it.
 */
function attune_check_health_route() {
	$route = array(
		'methods'             => 'GET',
		'callback'            => 'attune_check_health',
		'permission_callback' => function () {
			return current_user_can( 'view_site_health_checks' );
		},
	);
	register_rest_route( 'attune-check/v1', '/health', $route );
}

/**
 * What Site Health shows.
 *
 * @return array
 */
function attune_check_health() {
	$missing = attune_check_find_out();
	$told    = array(
		'status'      => 'good',
		'badge'       => array(
			'label' => __( 'Privacy', 'attune-check' ),
			'color' => 'blue',
		),
		'actions'     => '',
		'test'        => 'attune_check',
		'label'       => __( 'The check-in is sent with all that protects it', 'attune-check' ),
		'description' => '',
	);
	if ( array() === $missing['files'] ) {
		$said = array( __( 'Your web server sends the headers that the plug-in names in its .htaccess files.', 'attune-check' ) );
	} elseif ( array() === $missing['wordpress'] ) {
		$said = array( __( 'Your web server does not send the headers that the plug-in names, so WordPress sends the check-in with them itself.', 'attune-check' ) );
	} else {
		$told['status'] = 'recommended';
		$told['label']  = __( 'The check-in is sent without a part of its protection', 'attune-check' );
		$said           = array(
			__( 'The check-in works, and no answer leaves it. Most of what protects it stands in the page itself.', 'attune-check' ),
			__( 'But its headers do not arrive, neither from your web server nor from WordPress. They would also keep it apart from other pages.', 'attune-check' ),
			__( 'Ask your host to let .htaccess set headers, or set permalinks to anything but “Plain”.', 'attune-check' ),
		);
		$names = null === $missing['wordpress'] ? $missing['files'] : $missing['wordpress'];
		if ( $names ) {
			/* translators: %s: names of headers. */
			$said[] = sprintf( __( 'Missing or changed: %s', 'attune-check' ), implode( ', ', $names ) );
		}
	}
	$told['description'] = '<p>' . implode( '</p><p>', array_map( 'esc_html', $said ) ) . '</p>';
	return $told;
}
